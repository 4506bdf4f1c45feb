package org.dosegate.constraints.protocol;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * In which ways a ROI name may differ from an alias and still be it. A protocol states them; without them an alias is verbatim.
 *
 * @param ignoreCase upper and lower case are alike
 * @param separatorsAlike runs of blanks, underscores and hyphens are alike, and blanks at either end do not count
 * @param nfkc compatibility forms are alike (Unicode NFKC): full-width letters, composed and decomposed accents
 */
public record NameRule(boolean ignoreCase, boolean separatorsAlike, boolean nfkc) {
    /** Aliases as they stand. */
    public static final NameRule VERBATIM = new NameRule(false, false, false);

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\-\\u2010-\\u2015\\u3000\\u00a0]+");

    /** The form in which names are compared under this rule. */
    public String normalise(String name) {
        String form = nfkc ? Normalizer.normalize(name, Normalizer.Form.NFKC) : name;
        if (ignoreCase) {
            form = form.toLowerCase(Locale.ROOT);
        }
        if (separatorsAlike) {
            form = SEPARATORS.matcher(form.strip()).replaceAll("_");
        }
        return form;
    }
}
