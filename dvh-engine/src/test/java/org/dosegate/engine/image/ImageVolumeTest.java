package org.dosegate.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

class ImageVolumeTest {
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Y = new Vec3(0, 1, 0);
    private static final int COLUMNS = 40;
    private static final int ROWS = 30;

    /** A field that interpolation between pixels and slices reproduces, up to the rounding of pixels. */
    private static double field(Vec3 p) {
        return 10 * p.x() - 7 * p.y() + 13 * p.z();
    }

    private static ImageSlice slice(Vec3 origin, Vec3 row, Vec3 column) {
        short[] values = new short[COLUMNS * ROWS];
        for (int k = 0; k < values.length; k++) {
            int j = k / COLUMNS;
            values[k] = (short) Math.rint(
                    field(origin.plus(row.times(2.0 * (k - j * COLUMNS))).plus(column.times(1.5 * j))));
        }
        return new ImageSlice(origin, values);
    }

    private static ImageVolume volume(List<ImageSlice> slices, Vec3 row, Vec3 column) {
        return new ImageVolume(slices, COLUMNS, ROWS, row, column, 2, 1.5);
    }

    private static double at(ImageVolume volume, Vec3 p) {
        return volume.valuesOn(new PlaneLattice(p, X, Y, 1e-6, 2, 2))[0];
    }

    private static void assertField(ImageVolume volume, Vec3 p) {
        assertThat(at(volume, p)).isEqualTo(field(p), within(1.0));
    }

    @Test
    void valuesAreLinearBetweenUnevenSlicesInAnyOrder() {
        List<ImageSlice> slices = new ArrayList<>();
        for (double z : new double[] {0, 3, 5.5, 8.5, 11.5, 14.5}) {
            slices.add(slice(new Vec3(-20, -10, z), X, Y));
        }
        Collections.shuffle(slices, new java.util.Random(4));
        ImageVolume volume = volume(slices, X, Y);
        assertThat(volume.positionsMm()).containsExactly(0, 3, 5.5, 8.5, 11.5, 14.5);
        assertThat(volume.gaps()).isZero();
        assertField(volume, new Vec3(3.3, 7.7, 4.1));
        assertField(volume, new Vec3(-20, -10, 0));
        assertField(volume, new Vec3(58, 33.5, 14.5));
    }

    @Test
    void obliqueSlicesAreReadAlongTheirOwnNormal() {
        Vec3 row = new Vec3(0.8, 0, -0.6);
        Vec3 normal = row.cross(Y);
        List<ImageSlice> slices = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            slices.add(slice(new Vec3(5, -10, 40).plus(normal.times(3 * k)), row, Y));
        }
        ImageVolume volume = volume(slices, row, Y);
        assertField(
                volume,
                new Vec3(5, -10, 40).plus(row.times(33.1)).plus(Y.times(20.2)).plus(normal.times(13.7)));
    }

    @Test
    void aTiltedGantryShiftsTheSlicesInTheirPlanes() {
        Vec3 column = new Vec3(0, Math.cos(0.3), Math.sin(0.3));
        List<ImageSlice> slices = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            slices.add(slice(new Vec3(-40, -20, 4 * k), X, column)); // the table moves along z
        }
        ImageVolume volume = volume(slices, X, column);
        assertThat(volume.usualSpacingMm()).isEqualTo(4 * Math.cos(0.3), within(1e-9));
        assertField(volume, new Vec3(-11.2, 2.2, 21.3));
    }

    @Test
    void nothingIsInventedWhereSlicesAreMissing() {
        List<ImageSlice> slices = new ArrayList<>();
        for (double z : new double[] {0, 3, 6, 15, 18, 21}) {
            slices.add(slice(new Vec3(0, 0, z), X, Y));
        }
        ImageVolume volume = volume(slices, X, Y);
        assertThat(volume.gaps()).isEqualTo(1);
        assertField(volume, new Vec3(10, 10, 4.4));
        assertThat(at(volume, new Vec3(10, 10, 7.4))).isEqualTo(at(volume, new Vec3(10, 10, 6)));
        assertThat(at(volume, new Vec3(10, 10, 13.6))).isEqualTo(at(volume, new Vec3(10, 10, 15)));
        assertThat(at(volume, new Vec3(10, 10, 10))).isNaN();
    }

    @Test
    void outsideByMoreThanHalfAPixelThereIsNothing() {
        List<ImageSlice> slices =
                List.of(slice(new Vec3(0, 0, 0), X, Y), slice(new Vec3(0, 0, 4), X, Y), slice(new Vec3(0, 0, 8), X, Y));
        ImageVolume volume = volume(slices, X, Y);
        assertThat(at(volume, new Vec3(-0.9, 5, 3))).isNotNaN();
        assertThat(at(volume, new Vec3(-1.1, 5, 3))).isNaN();
        assertThat(at(volume, new Vec3(5, 44.3, 3))).isNaN();
        assertThat(at(volume, new Vec3(5, 5, -1.9))).isNotNaN();
        assertThat(at(volume, new Vec3(5, 5, 10.1))).isNaN();
    }

    @Test
    void whatIsNoVolumeIsRefused() {
        ImageSlice a = slice(new Vec3(0, 0, 0), X, Y);
        ImageSlice b = slice(new Vec3(0, 0, 3), X, Y);
        assertThatExceptionOfType(GeometryException.class).isThrownBy(() -> volume(List.of(a), X, Y));
        assertThatExceptionOfType(GeometryException.class).isThrownBy(() -> volume(List.of(a, a), X, Y));
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> volume(List.of(a, b), X, new Vec3(0.5, 0.8, 0)));
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> volume(List.of(a, new ImageSlice(new Vec3(0, 0, 3), new short[5])), X, Y));
    }
}
