package org.dosegate.report.qa;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dosegate.constraints.result.BiologyFigures;
import org.dosegate.constraints.result.PlanIndices;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.text.IndexTexts;
import org.dosegate.report.text.SafeText;
import org.dosegate.report.text.Shown;

/** Biological figures and indices of the structures that have any. */
final class BiologyRows {
    private BiologyRows() {}

    static List<BiologyRow> of(List<StructureResult> structures) {
        return structures.stream()
                .filter(structure ->
                        structure.biology().isPresent() || structure.indices().isPresent())
                .map(BiologyRows::row)
                .toList();
    }

    private static BiologyRow row(StructureResult structure) {
        return new BiologyRow(
                SafeText.show(structure.name()),
                Shown.gy(figure(structure.biology(), BiologyFigures::meanEqd2Gy)),
                Shown.gy(figure(structure.biology(), BiologyFigures::maxEqd2Gy)),
                Shown.gy(figure(structure.biology(), BiologyFigures::gEudGy)),
                IndexTexts.percent(figure(structure.indices(), PlanIndices::ntcpPercent)),
                IndexTexts.percent(figure(structure.indices(), PlanIndices::tcpPercent)),
                IndexTexts.index(figure(structure.indices(), PlanIndices::paddick)),
                IndexTexts.index(figure(structure.indices(), PlanIndices::rtog)),
                IndexTexts.index(figure(structure.indices(), PlanIndices::gradient)),
                IndexTexts.index(figure(structure.indices(), PlanIndices::homogeneity)));
    }

    private static <T> OptionalDouble figure(Optional<T> figures, Function<T, OptionalDouble> part) {
        return figures.map(part).orElse(OptionalDouble.empty());
    }
}
