/** Stylesheets of the controls, before those of any room: where both speak of a part, the room has the last word. */
import "./controls.module.css";
import "./plans/cards.module.css";
import "./chart/chart.module.css";
import "./drawer.module.css";
import "./explained/explained.module.css";
import "./fields/fields.module.css";
import "./folding.module.css";
import "./levers/hours-panel.module.css";
import "./levers/lever.module.css";
import "./levers/lever-panel.module.css";
import "./levers/list-editor.module.css";
import "./status/status.module.css";
