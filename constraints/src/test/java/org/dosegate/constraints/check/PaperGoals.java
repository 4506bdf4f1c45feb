package org.dosegate.constraints.check;

import java.util.List;
import java.util.stream.Stream;

/** The numbers of the paper (doi 10.1038/s41467-024-53704-5, Methods, Radiotherapy), typed by hand and not read from the protocol file. */
final class PaperGoals {
    /**
     * One number.
     *
     * @param id the goal's id
     * @param structure its structure
     * @param statistic V, Max or Mean
     * @param doseGy the dose of V, Gy
     * @param operator the operator
     * @param limit the limit
     */
    record Row(String id, String structure, String statistic, double doseGy, String operator, double limit) {}

    static final List<Row> ROWS = Stream.of(
                    "ptv-v95        |PTV        |V   |42.75|>=|97",
                    "ptv-v110       |PTV        |V   |49.5 |< |3",
                    "liver-gtv-mean |Liver - GTV|Mean|0    |<=|24",
                    "liver-gtv-v5   |Liver - GTV|V   |5    |< |86",
                    "liver-gtv-v10  |Liver - GTV|V   |10   |< |68",
                    "liver-gtv-v15  |Liver - GTV|V   |15   |< |59",
                    "liver-gtv-v20  |Liver - GTV|V   |20   |< |49",
                    "liver-gtv-v25  |Liver - GTV|V   |25   |< |35",
                    "liver-gtv-v30  |Liver - GTV|V   |30   |< |28",
                    "liver-gtv-v35  |Liver - GTV|V   |35   |< |25",
                    "liver-gtv-v40  |Liver - GTV|V   |40   |< |20",
                    "stomach-max    |Stomach    |Max |0    |< |54",
                    "stomach-v45    |Stomach    |V   |45   |< |25",
                    "stomach-v50    |Stomach    |V   |50   |< |2",
                    "duodenum-max   |Duodenum   |Max |0    |< |60",
                    "duodenum-v45   |Duodenum   |V   |45   |< |33",
                    "colon-max      |Colon      |Max |0    |< |55",
                    "colon-v45      |Colon      |V   |45   |< |25",
                    "colon-v50      |Colon      |V   |50   |<=|2",
                    "spinalcord-max |SpinalCord |Max |0    |< |40",
                    "kidney-l-max   |Kidney_L   |Max |0    |< |20",
                    "kidney-l-v23   |Kidney_L   |V   |23   |< |100",
                    "kidney-l-v30   |Kidney_L   |V   |30   |< |67",
                    "kidney-l-v50   |Kidney_L   |V   |50   |< |33",
                    "kidney-r-max   |Kidney_R   |Max |0    |< |20",
                    "kidney-r-v23   |Kidney_R   |V   |23   |< |100",
                    "kidney-r-v30   |Kidney_R   |V   |30   |< |67",
                    "kidney-r-v50   |Kidney_R   |V   |50   |< |33")
            .map(PaperGoals::row)
            .toList();

    private PaperGoals() {}

    static Stream<Row> rows() {
        return ROWS.stream();
    }

    private static Row row(String line) {
        String[] cells = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new Row(
                cells[0], cells[1], cells[2], Double.parseDouble(cells[3]), cells[4], Double.parseDouble(cells[5]));
    }
}
