package org.dosegate.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write, the JDK's own reader reads back dot by dot. */
class PngTest {
    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "256, false", "257, true", "257, false", "100000, true", "100000, false"})
    void readsBackAsItWas(int colours, boolean opaque) throws Exception {
        int columns = 37;
        int rows = 29;
        int[] palette = new Random(7).ints(colours).toArray();
        IntUnaryOperator dot = i -> palette[i * 31 % colours] | (opaque ? 0xFF000000 : 0);
        int[] dots = IntStream.range(0, columns * rows).map(dot).toArray();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(new Raster(columns, rows, dots))));

        assertThat(read.getWidth()).isEqualTo(columns);
        assertThat(read.getRGB(0, 0, columns, rows, null, 0, columns)).isEqualTo(dots);
    }
}
