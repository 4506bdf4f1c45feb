package org.dosegate.constraints.result;

import java.util.OptionalDouble;

/**
 * Probabilities of a structure and indices of a target, under the nominal reading and over the volume whose dose is known. No verdict depends on them.
 *
 * @param ntcpPercent normal tissue complication probability, %; empty where the protocol has no parameters, or the fractions are not known
 * @param tcpPercent tumour control probability, %; empty likewise
 * @param paddick conformity index of Paddick; empty where the protocol names no isodose, or nothing has this dose
 * @param rtog conformity index of the RTOG; empty likewise
 * @param gradient gradient index; empty likewise
 * @param homogeneity homogeneity index of ICRU 83; empty where the protocol names no isodose
 */
public record PlanIndices(
        OptionalDouble ntcpPercent,
        OptionalDouble tcpPercent,
        OptionalDouble paddick,
        OptionalDouble rtog,
        OptionalDouble gradient,
        OptionalDouble homogeneity) {
    /** Whether there is any of them. */
    public boolean isPresent() {
        return ntcpPercent.isPresent() || tcpPercent.isPresent() || paddick.isPresent() || homogeneity.isPresent();
    }
}
