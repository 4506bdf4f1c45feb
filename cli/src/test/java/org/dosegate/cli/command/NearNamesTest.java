package org.dosegate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
    private static final List<String> ORGANS =
            List.of("Liver", "Liver_PRV", "Kidney_L", "Kidney_R", "SpinalCord", "肝脏");

    @Test
    void theNearestComesFirstWithoutRegardToCase() {
        assertThat(NearNames.of("liver", ORGANS)).startsWith("Liver");
        assertThat(NearNames.of("Kidny_R", ORGANS)).startsWith("Kidney_R");
        assertThat(NearNames.of("cord", ORGANS)).containsExactly("SpinalCord");
        assertThat(NearNames.of("肝", ORGANS)).containsExactly("肝脏");
    }

    @Test
    void whatSharesNothingIsNotOffered() {
        assertThat(NearNames.of("xyz", ORGANS)).isEmpty();
    }

    @Test
    void distancesAreThoseOfLevenshtein() {
        assertThat(NearNames.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearNames.distance("", "abc")).isEqualTo(3);
        assertThat(NearNames.distance("abc", "abc")).isZero();
    }
}
