package org.dosegate.constraints.protocol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A structure as the protocol knows it.
 *
 * @param name its name (TG-263), by which goals refer to it
 * @param aliases other names under which structure sets hold it
 * @param union whether several ROIs together make this structure
 * @param fallback another structure of the protocol, evaluated in its stead, with a warning, when none of the structures with this
 *     fallback exists (the merged {@code Kidneys} for {@code Kidney_L} and {@code Kidney_R})
 * @param alphaBetaGy alpha/beta of the tissue, Gy, with which its doses are converted to EQD2; empty where nothing asks for it
 * @param gEudA volume parameter of the generalised equivalent uniform dose that is shown; empty where none is
 * @param ntcp the complication probability that is shown; empty where none is
 * @param tcp the tumour control probability that is shown; empty where none is
 * @param conformity the isodose whose conformity with this target is shown; empty where none is
 */
public record ProtocolStructure(
        String name,
        List<String> aliases,
        boolean union,
        Optional<String> fallback,
        OptionalDouble alphaBetaGy,
        OptionalDouble gEudA,
        Optional<TissueComplication> ntcp,
        Optional<TumourModel> tcp,
        Optional<ConformityIsodose> conformity) {
    /** A structure with its own copy of the aliases. */
    public ProtocolStructure {
        aliases = List.copyOf(aliases);
    }
}
