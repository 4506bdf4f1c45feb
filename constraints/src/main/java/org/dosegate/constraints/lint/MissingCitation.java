package org.dosegate.constraints.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.protocol.Goal;

/** Citations by which nobody can find the source: neither an identifier nor a year with volume and page. */
final class MissingCitation implements LintRule {
    private static final Pattern FINDABLE = Pattern.compile(
            "\\b10\\.[0-9]{4,9}/\\S+|\\bPMID:? ?[0-9]+|\\bPMC[0-9]+|\\bNCT[0-9]{8}|\\bISBN\\b|https?://\\S+"
                    + "|\\b(19|20)[0-9]{2}\\b.*\\b[0-9]+ ?(\\([^)]*\\))? ?: ?[a-zA-Z]?[0-9]+",
            Pattern.DOTALL);

    @Override
    public List<Finding> check(LintedProtocol linted) {
        List<Finding> findings = new ArrayList<>();
        String general = linted.protocol().info().citation();
        if (!isFindable(general)) {
            findings.add(finding(linted, "/citation", "citation", general));
        }
        for (int i = 0; i < linted.protocol().goals().size(); i++) {
            Goal goal = linted.protocol().goals().get(i);
            boolean own = !goal.citation().equals(general);
            if (own && !isFindable(goal.citation()) && !refersToGeneral(goal.citation(), general)) {
                findings.add(finding(linted, "/goals/" + i + "/citation", goal.id(), goal.citation()));
            }
        }
        return findings;
    }

    private static boolean isFindable(String citation) {
        return FINDABLE.matcher(citation).find();
    }

    /** A goal may point into the protocol's own source, by its first author: "Kuo 2011, Table 1". */
    private static boolean refersToGeneral(String citation, String general) {
        String author = general.strip().split("[\\s,.]+", 2)[0];
        return isFindable(general) && author.length() > 1 && citation.startsWith(author);
    }

    private static Finding finding(LintedProtocol linted, String pointer, String subject, String citation) {
        return linted.at(
                Rule.CITATION_MISSING,
                pointer,
                subject,
                "nobody can look up '" + citation.strip() + "'",
                "Give a DOI, PMID, PMCID, trial number, ISBN, address, or year, volume and page.");
    }
}
