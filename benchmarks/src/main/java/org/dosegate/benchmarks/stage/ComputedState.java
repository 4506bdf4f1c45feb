package org.dosegate.benchmarks.stage;

import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The DVHs of one structure. */
@State(Scope.Benchmark)
public class ComputedState {
    DvhReadings readings;

    /** Computes them. */
    @Setup(Level.Trial)
    public void setUp(LoadedState loaded) {
        readings = new DvhCalculator(loaded.plan.dose(), DvhSettings.DEFAULT).compute(loaded.gtv);
    }
}
