import controls from "../controls/controls.module.css";
import { usePage } from "../controls/use-page.ts";
import styles from "./notices.module.css";

/** What stays said at the head of the page as long as it is so: that nothing is saved, that a new version is there. */
export function Notices() {
  const { ui } = usePage();
  return (
    <div class={styles.notices} role="status" data-part="notices">
      {[...ui.notices.value].map(([subject, { text, action }]) => (
        <p class={styles.notice} data-notice={subject} key={subject}>
          <span>{text}</span>
          {action && (
            <button
              type="button"
              class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
              onClick={() => action.run()}
            >
              {action.label}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
