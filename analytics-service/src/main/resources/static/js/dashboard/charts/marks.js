/** A hollow mark on the axis wherever there is a number that may not be shown. */
import { t } from "../texts.js";

export function hiddenMarks(c, figures) {
  return {
    type: "scatter", name: t.hidden, symbol: "circle", symbolSize: 9, z: 4, silent: true,
    itemStyle: { color: c.surface, borderColor: c.muted, borderWidth: 2 },
    data: figures.map((one) => (one?.suppressed ? 0 : null)),
  };
}
