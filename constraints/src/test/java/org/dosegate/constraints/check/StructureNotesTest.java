package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.Note;
import org.junit.jupiter.api.Test;

/** What is said of a structure beside its figures. */
class StructureNotesTest {
    private static List<Note> notesOf(Steps a) {
        CheckResult result = new Bench().with("A", a).check(Bench.protocol("A", "Max[Gy] < 45"));
        return result.structures().get(0).warnings();
    }

    /** The bench's dose grid has voxels of a cubic millimetre. */
    @Test
    void a_structure_that_is_smaller_than_a_voxel_is_said_to_be() {
        assertThat(notesOf(Steps.of(40, 0.0005))).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("SMALL_STRUCTURE");
            assertThat(note.text()).contains("A (0.000500 cc)", "(0.00100 cc)");
        });
        assertThat(notesOf(Steps.of(40, 0.001))).isEmpty();
    }

    @Test
    void how_much_of_a_structure_lies_outside_the_grid_is_said() {
        assertThat(notesOf(Steps.of(40, 3).withOutsideCc(1))).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("OUTSIDE_DOSE_GRID");
            assertThat(note.text()).startsWith("25.0 % of A lies outside");
        });
    }
}
