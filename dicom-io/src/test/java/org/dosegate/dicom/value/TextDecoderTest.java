package org.dosegate.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GBK = Charset.forName("GBK");

    private static DecodedText decode(String[] terms, byte[] bytes) {
        DatasetBuilder dataset = DicomDataset.builder();
        if (terms.length > 0) {
            dataset.text(Tags.SPECIFIC_CHARACTER_SET, terms);
        }
        return TextDecoder.of(dataset.build(), DicomCodec.standard())
                .decode(new DicomValue(Tags.ROI_NAME, Vr.LO, bytes));
    }

    private static byte[] escaped(String escape, Charset charset, boolean high, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0x1B);
        bytes.writeBytes(escape.getBytes(StandardCharsets.US_ASCII));
        for (byte b : text.getBytes(charset)) {
            bytes.write(high ? b | 0x80 : b & 0x7F);
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of(new String[] {}, "Liver".getBytes(StandardCharsets.US_ASCII), "Liver"),
                Arguments.of(
                        new String[] {"ISO_IR 100"},
                        "Bl\u00e4schen ".getBytes(StandardCharsets.ISO_8859_1),
                        "Bläschen"),
                Arguments.of(new String[] {"ISO_IR 192"}, "肝-GTV".getBytes(StandardCharsets.UTF_8), "肝-GTV"),
                Arguments.of(new String[] {"GB18030"}, "脊髓 𠮷".getBytes(GB18030), "脊髓 𠮷"),
                Arguments.of(new String[] {"GBK"}, "右肾".getBytes(GBK), "右肾"),
                // The second byte of this character is a backslash.
                Arguments.of(new String[] {"GBK"}, "誠胃".getBytes(GBK), "誠胃"),
                Arguments.of(
                        new String[] {"", "ISO 2022 IR 58"},
                        escaped("$)A", Charset.forName("EUC-CN"), true, "肝脏"),
                        "肝脏"),
                Arguments.of(
                        new String[] {"", "ISO 2022 IR 149"},
                        escaped("$)C", Charset.forName("EUC-KR"), true, "간"),
                        "간"),
                Arguments.of(
                        new String[] {"", "ISO 2022 IR 87"},
                        escaped("$B", Charset.forName("x-JIS0208"), false, "肝臓"),
                        "肝臓"),
                Arguments.of(new String[] {"ISO_IR 144"}, "Печень".getBytes(Charset.forName("ISO-8859-5")), "Печень"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesDecodeUnderTheirCharacterSet(String[] terms, byte[] bytes, String expected) {
        assertThat(decode(terms, bytes)).isEqualTo(new DecodedText(expected, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GB2312", "UTF-8", "ISO_IR 192\\GBK", "ISO_IR 999"})
    void undecodableNamesAreSaidToBeSoAndStayDifferent(String declared) {
        String[] terms = declared.isEmpty() ? new String[0] : declared.split("\\\\");
        DecodedText left = decode(terms, "左肺".getBytes(GBK));
        DecodedText right = decode(terms, "右肺".getBytes(GBK));
        assertThat(left.decodable()).isFalse();
        assertThat(right.decodable()).isFalse();
        assertThat(left.text()).isNotEqualTo(right.text()).matches("[ -~]+");
    }

    @Test
    void bytesThatAreNotOfTheDeclaredSetAreUndecodable() {
        assertThat(decode(new String[] {"ISO_IR 192"}, "左肺".getBytes(GBK)).decodable())
                .isFalse();
        assertThat(decode(new String[] {"GB18030"}, new byte[] {(byte) 0x81}).decodable())
                .isFalse();
        assertThat(decode(new String[] {"ISO_IR 100"}, new byte[] {'a', (byte) 0x85, 'b'})
                        .decodable())
                .isFalse();
        assertThat(decode(new String[] {"ISO_IR 100"}, escaped("$)A", GBK, true, "肝"))
                        .decodable())
                .isFalse();
    }

    @Test
    void asciiNeedsNoKnownCharacterSet() {
        assertThat(decode(new String[] {"GB2312"}, "PTV".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new DecodedText("PTV", true));
    }

    @Test
    void anItemMayHaveItsOwnCharacterSet() {
        DicomDataset outer = DicomDataset.build(d -> d.text(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 100"));
        DicomDataset inner = DicomDataset.build(d -> d.text(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 192"));
        TextDecoder decoder = TextDecoder.of(outer, DicomCodec.standard()).within(inner);
        byte[] name = "肝".getBytes(StandardCharsets.UTF_8);
        assertThat(decoder.decode(new DicomValue(Tags.ROI_NAME, Vr.LO, name)).text())
                .isEqualTo("肝");
    }
}
