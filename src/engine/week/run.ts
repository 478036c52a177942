import type { Community } from "../community/community.ts";
import type { Plan } from "../plan.ts";
import type { World } from "../world.ts";
import { reviewDue, running } from "./calendar.ts";
import { startConditions, type WeekConditions } from "./conditions.ts";
import { closeNetwork, openNetwork, startNetwork } from "./network-week.ts";
import { type OnChange, PeopleWeek } from "./people-week.ts";
import { review } from "./review.ts";
import { SiteWeek } from "./site-week.ts";

/**
 * One scenario being lived week by week, in the order of docs/model.md section 3. The state is in `community`, what holds
 * for everyone in `week`.
 */
export class Run {
  readonly week: WeekConditions;
  private readonly community: Community;
  private readonly plan: Plan;
  private readonly world: World;
  private readonly weeks: number;
  private readonly site: SiteWeek;
  private readonly people: PeopleWeek;

  /** `community` stands at week 0; `weeks` is the horizon. */
  constructor(community: Community, plan: Plan, world: World, weeks: number) {
    this.community = community;
    this.plan = plan;
    this.world = world;
    this.weeks = weeks;
    this.week = startConditions(world);
    this.site = new SiteWeek(community, plan, world, this.week);
    this.people = new PeopleWeek(community, world, this.week, this.site);
    const { emphasis } = plan.theory;
    for (let s = 0; s < community.network.sites; s++)
      community.emphasis.set([emphasis.capability, emphasis.motivation, emphasis.opportunity], 3 * s);
    startNetwork(this.week, community, world.behaviour);
  }

  /** Lives the week `t`, counted from 0. */
  step(t: number, onChange: OnChange | null): void {
    const { community, plan, week, site, people } = this;
    const { behaviour } = this.world;
    const on = running(plan, t, this.weeks);
    // 1 and 2: core level, ties that switch, pressure and its legitimacy
    openNetwork(week, community, plan, behaviour, t, on);
    // 3 and 4: site by site its conditions, then the clocks of its people
    site.open(t, on);
    people.open(plan, on);
    for (let s = 0; s < community.network.sites; s++) {
      site.advance(s, t);
      people.advance(s);
    }
    // 5: all changes at once, then sense of community and conflict
    people.apply(t, onChange);
    closeNetwork(week, community, plan, behaviour, on);
    // 6: the theory of change is reviewed
    if (on && reviewDue(plan, t)) review(week, community, plan, behaviour, t);
  }
}
