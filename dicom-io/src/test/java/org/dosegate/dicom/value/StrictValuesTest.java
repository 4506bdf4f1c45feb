package org.dosegate.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.dicom.Refusals.assertRefused;
import static org.dosegate.dicom.Refusals.assertRefusedAt;

import java.util.function.Consumer;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictValuesTest {

    private static StrictValues values(Consumer<DatasetBuilder> lines) {
        return Samples.values(DicomDataset.build(lines));
    }

    @Test
    void aRefusalNamesFileTagProblemAndRemedyInOneLine() {
        DicomRefusedException e =
                assertRefused(Refusal.MISSING_TAG, () -> values(d -> {}).decimal(Tags.DOSE_GRID_SCALING));
        assertThat(e.getMessage())
                .isEqualTo(
                        "file.dcm: DoseGridScaling (3004,000E): is missing; export it again from the planning system");
    }

    @Test
    void controlCharactersCannotBreakTheLine() {
        DicomRefusedException e = assertRefused(
                Refusal.BAD_NUMBER,
                () -> values(d -> d.bytes(Tags.NUMBER_OF_FRAMES, Vr.IS, new byte[] {'1', '\n', 0x1B, '2'}))
                        .integer(Tags.NUMBER_OF_FRAMES));
        assertThat(e.getMessage().chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void absentAndEmptyValuesAreToldApart() {
        int tag = Tags.NUMBER_OF_FRAMES;
        assertRefusedAt(Refusal.MISSING_TAG, tag, () -> values(d -> {}).integer(tag));
        assertRefusedAt(
                Refusal.EMPTY_VALUE, tag, () -> values(d -> d.empty(tag)).integer(tag));
        assertRefusedAt(
                Refusal.EMPTY_VALUE, tag, () -> values(d -> d.text(tag, "  ")).integer(tag));
        assertThat(values(d -> d.empty(tag)).optionalInteger(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15,15", "' 15 ',15", "+7,7", "-3,-3", "2147483647,2147483647"})
    void integersAreRead(String text, int expected) {
        assertThat(values(d -> d.text(Tags.NUMBER_OF_FRAMES, text)).integer(Tags.NUMBER_OF_FRAMES))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.0", "2147483648", "1A", "1 2", "1\\2", "--1", "+", "1e3", "99999999999999999999"})
    void whatIsNoIntegerIsRefused(String text) {
        assertRefusedAt(
                Refusal.BAD_NUMBER,
                Tags.NUMBER_OF_FRAMES,
                () -> values(d -> d.text(Tags.NUMBER_OF_FRAMES, text)).integer(Tags.NUMBER_OF_FRAMES));
    }

    @Test
    void everyValueOfAListMustBeANumber() {
        assertThat(values(d -> d.text(Tags.CONTOUR_DATA, "1\\ -2.5\\3e1")).decimals(Tags.CONTOUR_DATA))
                .containsExactly(1, -2.5, 30);
        for (String text : new String[] {"5\\\\-5", "1\\2\\", "1 2 3", "-5,1\\2"}) {
            assertRefusedAt(
                    Refusal.BAD_NUMBER,
                    Tags.CONTOUR_DATA,
                    () -> values(d -> d.text(Tags.CONTOUR_DATA, text)).decimals(Tags.CONTOUR_DATA));
        }
    }

    @Test
    void longDecimalStringsAreReadAndRemembered() {
        StrictValues values = values(d -> d.text(Tags.PIXEL_SPACING, "2.0\\2.500000000000000000"));
        assertThat(values.sawLongDecimals()).isFalse();
        assertThat(values.decimals(Tags.PIXEL_SPACING, 2)).containsExactly(2.0, 2.5);
        assertThat(values.sawLongDecimals()).isTrue();
    }

    @Test
    void unsignedShortsKeepTheirHighestBit() {
        assertThat(values(d -> d.us(Tags.ROWS, 65535)).unsigned16(Tags.ROWS)).isEqualTo(65535);
        assertRefusedAt(
                Refusal.WRONG_VALUE_COUNT,
                Tags.ROWS,
                () -> values(d -> d.us(Tags.ROWS, 1, 2)).unsigned16(Tags.ROWS));
    }

    @Test
    void aValueOfAnotherRepresentationIsRefused() {
        assertRefusedAt(
                Refusal.WRONG_VR,
                Tags.ROWS,
                () -> values(d -> d.bytes(Tags.ROWS, Vr.UL, new byte[4])).unsigned16(Tags.ROWS));
        assertRefusedAt(
                Refusal.WRONG_VR,
                Tags.CONTOUR_SEQUENCE,
                () -> values(d -> d.bytes(Tags.CONTOUR_SEQUENCE, Vr.UN, new byte[4]))
                        .items(Tags.CONTOUR_SEQUENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "1.2.3\0", "1.2.3 "})
    void uidsAreTrimmed(String text) {
        assertThat(values(d -> d.text(Tags.SOP_INSTANCE_UID, text)).uid(Tags.SOP_INSTANCE_UID))
                .isEqualTo("1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc",
                "1.2.a",
                "1.2.3\\1.2.4",
                "11111111112222222222333333333344444444445555555555666666666677777"
            })
    void whatIsNoUidIsRefused(String text) {
        assertRefusedAt(
                Refusal.BAD_VALUE,
                Tags.SOP_INSTANCE_UID,
                () -> values(d -> d.text(Tags.SOP_INSTANCE_UID, text)).uid(Tags.SOP_INSTANCE_UID));
    }

    @Test
    void itemsShareTheFileAndTheirSequenceMayBeMissing() {
        StrictValues values = values(d -> d.item(Tags.BEAM_SEQUENCE, b -> b.is(Tags.BEAM_NUMBER, 4)));
        assertThat(values.items(Tags.BEAM_SEQUENCE).get(0).integer(Tags.BEAM_NUMBER))
                .isEqualTo(4);
        assertThat(values.optionalItems(Tags.CONTOUR_SEQUENCE)).isEmpty();
        assertRefusedAt(Refusal.MISSING_TAG, Tags.CONTOUR_SEQUENCE, () -> values.items(Tags.CONTOUR_SEQUENCE));
    }
}
