import type { ComponentType } from "preact";
import chartStyles from "../../controls/chart/chart.module.css";
import { usePage } from "../../controls/use-page.ts";
import exploreStyles from "../explore.module.css";
import { AuditPanel } from "./audit-panel.tsx";
import { CostPanel } from "./cost-panel.tsx";
import { DifferencePanel } from "./difference-panel.tsx";
import { EquityPanel } from "./equity-panel.tsx";
import { PracticePanel } from "./practice-panel.tsx";

/** What a panel can show, in the order offered. */
export const PANELS: readonly { id: string; label: string; Content: ComponentType<{ slot: number }> }[] = [
  { id: "practice", label: "Practice", Content: PracticePanel },
  { id: "difference", label: "Difference", Content: DifferencePanel },
  { id: "equity", label: "Equity", Content: EquityPanel },
  { id: "data", label: "Your data", Content: AuditPanel },
  { id: "cost", label: "Cost", Content: CostPanel },
];

/** Two charts beside each other, each chosen by the person. */
export function Panels() {
  const { ui } = usePage();
  return (
    <div class={exploreStyles.panels} data-part="panels">
      {ui.panels.value.map((id, slot) => {
        const { label, Content } = PANELS.find((panel) => panel.id === id) ?? PANELS[0];
        const name = slot === 0 ? "First chart" : "Second chart";
        return (
          <section class={chartStyles.chartBlock} data-part="chart-block" aria-label={`${name}: ${label}`} key={slot}>
            <header class={chartStyles.chartHead}>
              <select
                class={chartStyles.panelPick}
                data-part="panel-pick"
                aria-label={name}
                value={id}
                onChange={(event) => {
                  const picked = event.currentTarget.value;
                  const [first, second] = ui.panels.value;
                  // a chart that the other place shows changes places with this one
                  if (slot === 0) ui.panels.value = [picked, picked === second ? first : second];
                  else ui.panels.value = [picked === first ? second : first, picked];
                }}
              >
                {PANELS.map((panel) => (
                  <option value={panel.id} key={panel.id}>
                    {panel.label}
                  </option>
                ))}
              </select>
            </header>
            <Content slot={slot} />
          </section>
        );
      })}
    </div>
  );
}
