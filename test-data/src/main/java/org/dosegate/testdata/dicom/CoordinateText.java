package org.dosegate.testdata.dicom;

import org.dosegate.dicom.element.DecimalString;

/** Coordinates as decimal strings; those with at most three decimals, which is nearly all of a structure set, on a short way. */
final class CoordinateText {
    private CoordinateText() {}

    static String[] of(double[] coordinatesMm) {
        String[] text = new String[coordinatesMm.length];
        for (int i = 0; i < text.length; i++) {
            text[i] = of(coordinatesMm[i]);
        }
        return text;
    }

    static String of(double coordinateMm) {
        double thousandths = Math.rint(coordinateMm * 1000);
        if (!(Math.abs(thousandths) < 1e9) || thousandths / 1000 != coordinateMm) {
            return DecimalString.format(coordinateMm);
        }
        long n = Math.abs((long) thousandths);
        StringBuilder s = new StringBuilder(12);
        if (thousandths < 0) {
            s.append('-');
        }
        s.append(n / 1000);
        int rest = (int) (n % 1000);
        if (rest != 0) {
            s.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                s.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 != 0) {
                    s.append((char) ('0' + rest % 10));
                }
            }
        }
        return s.toString();
    }
}
