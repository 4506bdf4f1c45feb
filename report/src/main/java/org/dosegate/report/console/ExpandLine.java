package org.dosegate.report.console;

import java.util.OptionalDouble;
import org.dosegate.report.ExpandResult;
import org.dosegate.report.text.SafeText;
import org.dosegate.report.text.Shown;

/** A derived structure in one line. */
final class ExpandLine {
    private ExpandLine() {}

    static String of(ExpandResult result) {
        return SafeText.show(result.fromName() + " " + cc(result.fromVolumeCc()) + " -> " + result.name() + " "
                        + cc(result.volumeCc()) + ": " + Shown.count(result.planes(), "plane") + ", "
                        + Shown.count(result.points(), "point") + ", written to " + result.file())
                + "\n";
    }

    private static String cc(double volumeCc) {
        return Shown.cc(OptionalDouble.of(volumeCc)) + " cc";
    }
}
