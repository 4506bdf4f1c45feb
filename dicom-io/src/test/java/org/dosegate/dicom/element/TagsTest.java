package org.dosegate.dicom.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Set;
import org.dosegate.dicom.codec.DicomCodec;
import org.junit.jupiter.api.Test;

class TagsTest {
    private static final Set<String> ITEMS = Set.of("ITEM", "ITEM_DELIMITATION_ITEM", "SEQUENCE_DELIMITATION_ITEM");

    @Test
    void everyConstantIsInTheDictionaryUnderItsKeywordAndAsTheStandardHasIt() throws IllegalAccessException {
        int checked = 0;
        for (Field field : Tags.class.getFields()) {
            if (ITEMS.contains(field.getName())) {
                continue;
            }
            int tag = field.getInt(null);
            assertThat(Tags.keyword(tag).orElseThrow().toUpperCase(Locale.ROOT))
                    .isEqualTo(field.getName().replace("_", ""));
            assertThat(Tags.vr(tag))
                    .as(field.getName())
                    .isEqualTo(DicomCodec.standard().dictionaryVr(tag));
            checked++;
        }
        assertThat(checked).isGreaterThan(150);
    }

    @Test
    void labelsHaveKeywordAndNumbers() {
        assertThat(Tags.label(Tags.DOSE_GRID_SCALING)).isEqualTo("DoseGridScaling (3004,000E)");
        assertThat(Tags.label(0x00091001)).isEqualTo("(0009,1001)");
    }

    @Test
    void aTagOutsideTheDictionaryHasNoRepresentation() {
        assertThatThrownBy(() -> Tags.vr(0x00091001)).isInstanceOf(IllegalArgumentException.class);
    }
}
