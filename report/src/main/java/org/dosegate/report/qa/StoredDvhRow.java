package org.dosegate.report.qa;

/**
 * A structure's DVH beside the one that the planning system stored.
 *
 * @param name its name
 * @param volumeCc our volume
 * @param storedVolumeCc the stored one
 * @param meanGy our mean dose
 * @param storedMeanGy the stored one
 * @param maxGy our largest dose
 * @param storedMaxGy the stored one
 * @param worstPercent largest difference of the curves, % of the volume
 * @param within1Percent share of the stored points within 1 % of volume and dose
 * @param within3Percent the same with 3 % of volume
 * @param ours our curve
 * @param stored the stored one
 */
public record StoredDvhRow(
        String name,
        String volumeCc,
        String storedVolumeCc,
        String meanGy,
        String storedMeanGy,
        String maxGy,
        String storedMaxGy,
        String worstPercent,
        String within1Percent,
        String within3Percent,
        DvhCurve ours,
        DvhCurve stored) {}
