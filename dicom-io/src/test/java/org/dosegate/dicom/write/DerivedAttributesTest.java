package org.dosegate.dicom.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedAttributesTest {
    @ParameterizedTest
    @CsvSource({
        "PTV,PTV",
        "PTV_4500,PTV",
        "ptvp_high,PTV",
        "CTVn,CTV",
        "GTV 1,GTV",
        "SpinalCord_PRV05,AVOIDANCE",
        "PRV_Cord,AVOIDANCE",
        "Ring_PTV,CONTROL",
        "zPTV!,CONTROL",
        "ITV,CONTROL",
        "靶区,CONTROL"
    })
    void theTypeFollowsTheName(String name, String type) {
        assertThat(InterpretedType.of(name)).isEqualTo(type);
    }

    @Test
    void coloursInUseAreAvoidedUntilAllAreTaken() {
        List<int[]> used = new ArrayList<>();
        Set<List<Integer>> distinct = new HashSet<>();
        for (int k = 0; k < 14; k++) {
            int[] colour = DisplayColour.apartFrom(used);
            assertThat(distinct.add(Arrays.stream(colour).boxed().toList())).isTrue();
            used.add(colour);
        }
        assertThat(DisplayColour.apartFrom(used)).hasSize(3);
        assertThat(DisplayColour.apartFrom(List.of(new int[] {250, 10, 10}))).isNotEqualTo(new int[] {255, 0, 0});
    }

    @Test
    void uidsFollowContentAndFitTheStandard() {
        assertThat(ContentUid.of(new byte[] {1})).isEqualTo(ContentUid.of(new byte[] {1}));
        assertThat(ContentUid.of(new byte[] {1})).isNotEqualTo(ContentUid.of(new byte[] {2}));
        for (byte b = 0; b < 100; b++) {
            assertThat(ContentUid.of(new byte[] {b})).matches("2\\.25\\.[1-9][0-9]{30,38}");
        }
    }
}
