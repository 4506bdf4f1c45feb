package org.dosegate.engine.biology;

import org.dosegate.engine.dvh.Dvh;

/**
 * How well the volume of an isodose is that of a target.
 *
 * @param targetCc volume of the target, cc, positive
 * @param coveredCc volume of the target within the isodose, cc
 * @param isodoseCc volume of the isodose, cc, positive
 * @param halfIsodoseCc volume of the isodose at half this dose, cc
 */
public record Conformity(double targetCc, double coveredCc, double isodoseCc, double halfIsodoseCc) {
    /** Volumes of a target and an isodose; those that leave an index without a value are refused. */
    public Conformity {
        if (!(targetCc > 0 && isodoseCc > 0)) {
            throw new IllegalArgumentException(
                    "target and isodose need a volume: " + targetCc + ", " + isodoseCc + " cc");
        }
    }

    /**
     * Of a target and what surrounds it.
     *
     * @param target DVH of the target
     * @param body DVH of a structure that holds the whole of both isodoses, the target included
     * @param isodoseGy the isodose, Gy
     * @throws IllegalArgumentException when the target has no volume or no volume has the dose
     */
    public static Conformity of(Dvh target, Dvh body, double isodoseGy) {
        return new Conformity(
                target.volumeCc(),
                target.volumeAtDoseCc(isodoseGy),
                body.volumeAtDoseCc(isodoseGy),
                body.volumeAtDoseCc(isodoseGy / 2));
    }

    /** Covered volume squared over target times isodose, 1 when they are the same (Paddick, J Neurosurg 2000;93 Suppl 3:219). */
    public double paddick() {
        return coveredCc * coveredCc / (targetCc * isodoseCc);
    }

    /** Isodose over target (RTOG: Shaw et al., Int J Radiat Oncol Biol Phys 1993;27:1231); it does not say whether they are in the same place. */
    public double rtog() {
        return isodoseCc / targetCc;
    }

    /** Half isodose over isodose (gradient index: Paddick and Lippitz, J Neurosurg 2006;105 Suppl:194). */
    public double gradientIndex() {
        return halfIsodoseCc / isodoseCc;
    }

    /** Homogeneity index of a target, (D2% - D98%) / D50% (ICRU report 83, 2010); of the known volume; 0 is uniform. */
    public static double homogeneityIcru83(Dvh target) {
        double cc = target.insideGridCc();
        double d2 = target.doseAtVolumeGy(0.02 * cc);
        double d98 = target.doseAtVolumeGy(0.98 * cc);
        return (d2 - d98) / target.doseAtVolumeGy(0.5 * cc);
    }
}
