package org.dosegate.testdata.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.Region;

/**
 * What is read off the DVHs of a body under every reading.
 *
 * @param volumesCc by reading and name: the whole, inside the grid, and at doses
 * @param dosesGy by reading and name: least, mean and largest dose, and doses at volumes
 */
record Figures(Map<String, Double> volumesCc, Map<String, Double> dosesGy) {
    static final double[] LEVELS_GY = {5, 10, 20, 30, 45};
    private static final double[] SHARES = {0.02, 0.1, 0.5, 0.9, 0.98};

    /** Of a body given by contours. */
    static Figures of(Scene scene) {
        return of(Region.of(PlanarContours.of(scene.rings())), scene);
    }

    /** Of any region in the scene's dose. */
    static Figures of(Region region, Scene scene) {
        DvhReadings readings = new DvhCalculator(scene.dose(), DvhSettings.DEFAULT).compute(region);
        Figures figures = new Figures(new TreeMap<>(), new TreeMap<>());
        figures.add(readings.nominalReading().label() + ": ", readings.nominal());
        readings.alternatives().forEach((reading, dvh) -> figures.add(reading.label() + ": ", dvh));
        return figures;
    }

    private void add(String reading, Dvh dvh) {
        volumesCc.put(reading + "volume", dvh.volumeCc());
        volumesCc.put(reading + "inside grid", dvh.insideGridCc());
        for (double level : LEVELS_GY) {
            volumesCc.put(reading + "V" + level, dvh.volumeAtDoseCc(level));
        }
        dosesGy.put(reading + "Min", dvh.minGy());
        dosesGy.put(reading + "Mean", dvh.meanGy());
        dosesGy.put(reading + "Max", dvh.maxGy());
        for (double share : SHARES) {
            dosesGy.put(reading + "D" + 100 * share, dvh.doseAtVolumeGy(share * dvh.insideGridCc()));
        }
        dosesGy.put(reading + "D0.03cc", dvh.doseAtVolumeGy(0.03));
    }

    /** A dose of the nominal reading. */
    double doseGy(String name) {
        return dosesGy.get("shape: " + name);
    }

    /** A volume of the nominal reading. */
    double volumeCc(String name) {
        return volumesCc.get("shape: " + name);
    }

    /** All figures are the same to the last bit. */
    void assertSame(Figures other) {
        assertThat(other).isEqualTo(this);
    }

    /** All figures are the same within shares of the volume and of the largest dose. */
    void assertClose(Figures other, double volumeShare, double doseShare) {
        double volume = volumeShare * volumeCc("volume");
        double dose = doseShare * doseGy("Max");
        volumesCc.forEach(
                (name, value) -> assertThat(other.volumesCc.get(name)).as(name).isCloseTo(value, within(volume)));
        dosesGy.forEach(
                (name, value) -> assertThat(other.dosesGy.get(name)).as(name).isCloseTo(value, within(dose)));
    }
}
