package org.dosegate.constraints.lint;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.constraints.lint.Finding.Rule;

/** Structure names that AAPM TG-263 does not know, or that could mean several of its structures. */
final class StructureNames implements LintRule {
    @Override
    public List<Finding> check(LintedProtocol linted) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < linted.protocol().structures().size(); i++) {
            String name = linted.protocol().structures().get(i).name();
            if (Tg263.isTarget(name) || Tg263.isKnown(name)) {
                continue;
            }
            String at = "/structures/" + i + "/name";
            List<String> sides = Tg263.sides(name);
            if (sides.isEmpty()) {
                String near = String.join(", ", Tg263.near(name));
                findings.add(linted.at(
                        Rule.NAME_UNKNOWN,
                        at,
                        name,
                        "'" + name + "' is not among the names of TG-263 that Dosegate knows",
                        near.isEmpty()
                                ? "Take the name of TG-263 and keep this one as an alias."
                                : "Did you mean " + near + "? Keep this name as an alias."));
            } else {
                findings.add(linted.at(
                        Rule.NAME_AMBIGUOUS,
                        at,
                        name,
                        "'" + name + "' could mean " + String.join(", ", sides),
                        "Say which one, and keep this name as an alias of that one only."));
            }
        }
        return findings;
    }
}
