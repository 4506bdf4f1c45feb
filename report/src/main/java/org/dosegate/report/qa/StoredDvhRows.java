package org.dosegate.report.qa;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dosegate.constraints.result.ComparedStructure;
import org.dosegate.engine.stored.CurveAgreement;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.text.SafeText;
import org.dosegate.report.text.Shown;

/** Our DVHs beside the stored ones. */
final class StoredDvhRows {
    private StoredDvhRows() {}

    static List<StoredDvhRow> of(List<ComparedStructure> structures, Phrases phrases) {
        return structures.stream().map(structure -> row(structure, phrases)).toList();
    }

    private static StoredDvhRow row(ComparedStructure s, Phrases phrases) {
        CurveAgreement agreement = s.stored().agreement();
        String name = SafeText.show(s.name());
        return new StoredDvhRow(
                name,
                Shown.cc(OptionalDouble.of(s.ours().volumeCc())),
                Shown.cc(s.stored().volumeCc()),
                Shown.gy(OptionalDouble.of(s.ours().meanGy())),
                Shown.gy(OptionalDouble.of(s.stored().meanGy())),
                Shown.gy(OptionalDouble.of(s.ours().maxGy())),
                Shown.gy(s.stored().maxGy()),
                percent(agreement.worstPercent()),
                percent(agreement.within1Percent()),
                percent(agreement.within3Percent()),
                DvhCurve.of(name, OptionalInt.empty(), s.ours(), List.of()),
                new DvhCurve(
                        phrases.text("stored.curve", name),
                        OptionalInt.empty(),
                        s.stored().curve(),
                        false,
                        List.of()));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
