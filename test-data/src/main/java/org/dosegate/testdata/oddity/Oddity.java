package org.dosegate.testdata.oddity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One oddity as a plan on disk.
 *
 * @param row where it stands in the catalogue: D doses, S structures, P plans, W whole studies, F files, L limits
 * @param name what is odd, in words joined by hyphens; unique within its row
 * @param outcome what must become of it
 * @param change makes it from the clean plan
 */
public record Oddity(String row, String name, Outcome outcome, Consumer<OddPlan> change) {

    /** Row and name, such as {@code D02-scaling-zero}; the changed files begin with it. */
    public String id() {
        return row + "-" + name;
    }

    /**
     * Writes the plan's files.
     *
     * @param folder made when missing
     * @throws IOException when a file cannot be written
     */
    public void write(Path folder) throws IOException {
        OddPlan plan = new OddPlan();
        change.accept(plan);
        plan.write(folder, id());
    }

    @Override
    public String toString() {
        return id();
    }
}
