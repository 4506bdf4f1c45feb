package org.dosegate.testdata.oddity;

import java.util.List;
import java.util.stream.Stream;

/** Every oddity that can be made as files. */
public final class OddityCatalogue {
    private OddityCatalogue() {}

    /** All of them, by sections. */
    public static List<Oddity> all() {
        return Stream.of(
                        DoseValueOddities.all(),
                        DoseGridOddities.all(),
                        DosePixelOddities.all(),
                        ContourOddities.all(),
                        ContourNumberOddities.all(),
                        StructureSetOddities.all(),
                        NameOddities.all(),
                        PlanOddities.all(),
                        StudyOddities.all(),
                        FileOddities.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The plan that all of them start from. */
    public static Oddity clean() {
        return new Oddity("A00", "clean", Outcome.same(), plan -> {});
    }
}
