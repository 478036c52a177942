import { useMedia } from "../use-media.ts";
import { usePage } from "../use-page.ts";

/** The media query of screens that hold a presentation without scrolling; `--projected` of `styles/break-points.css`. */
const PROJECTED = "(min-width: 781px) and (min-height: 560px)";

/** Whether a chart is as high as its place and stands there alone, without its table and captions: presented on a screen that has the room. */
export function useFilling(): boolean {
  const { ui } = usePage();
  return useMedia(PROJECTED) && ui.presenting.value;
}
