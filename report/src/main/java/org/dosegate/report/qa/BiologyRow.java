package org.dosegate.report.qa;

/**
 * What the protocol asks to be shown of a structure beside its doses. No verdict depends on it.
 *
 * @param name its name
 * @param meanEqd2Gy mean EQD2
 * @param maxEqd2Gy largest EQD2
 * @param gEudGy gEUD with its parameter
 * @param ntcpPercent complication probability
 * @param tcpPercent control probability
 * @param paddick conformity index of Paddick
 * @param rtog conformity index of the RTOG
 * @param gradient gradient index
 * @param homogeneity homogeneity index of ICRU 83
 */
public record BiologyRow(
        String name,
        String meanEqd2Gy,
        String maxEqd2Gy,
        String gEudGy,
        String ntcpPercent,
        String tcpPercent,
        String paddick,
        String rtog,
        String gradient,
        String homogeneity) {}
