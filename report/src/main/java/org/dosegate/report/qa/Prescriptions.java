package org.dosegate.report.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.text.SafeText;
import org.dosegate.report.text.Shown;

/** The prescription beside the protocol's. */
final class Prescriptions {
    private Prescriptions() {}

    static PrescriptionBlock block(Prescription prescription, Protocol protocol, Phrases phrases) {
        boolean same = prescription.doseGy() == protocol.doseGy() && prescription.fractions() == protocol.fractions();
        List<Labelled> lines = new ArrayList<>(lines(prescription, phrases));
        lines.add(new Labelled(
                phrases.text("prescription.protocol"), text(protocol.doseGy(), protocol.fractions(), phrases)));
        return new PrescriptionBlock(
                lines,
                same ? Status.PASSED : Status.FAILED,
                phrases.text(same ? "prescription.same" : "prescription.differs"),
                prescription.doseGy(),
                prescription.fractions());
    }

    /** The prescribed dose, Gy. */
    static OptionalDouble doseGy(Optional<Prescription> prescription) {
        return prescription.isPresent() ? OptionalDouble.of(prescription.get().doseGy()) : OptionalDouble.empty();
    }

    /** What is prescribed, and who says so. */
    static List<Labelled> lines(Prescription prescription, Phrases phrases) {
        return List.of(
                new Labelled(
                        phrases.text("prescription.plan"),
                        text(prescription.doseGy(), prescription.fractions(), phrases)),
                new Labelled(phrases.text("prescription.source"), SafeText.show(prescription.source())));
    }

    private static String text(double doseGy, int fractions, Phrases phrases) {
        return phrases.text(
                "prescription.text",
                Shown.plain(doseGy),
                phrases.count("count.fractions", fractions),
                Shown.plain(Math.round(doseGy / fractions * 1000) / 1000.0));
    }
}
