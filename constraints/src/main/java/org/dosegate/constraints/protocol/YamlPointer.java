package org.dosegate.constraints.protocol;

/** Finds the place of what a JSON pointer (RFC 6901) names. */
final class YamlPointer {
    private YamlPointer() {}

    /** Where the value begins. */
    static YamlLocation value(YamlTree root, String pointer) {
        return find(root, pointer).at();
    }

    /** Where the key begins that the last part of the pointer names. */
    static YamlLocation key(YamlTree root, String pointer) {
        int last = pointer.lastIndexOf('/');
        YamlTree.Fields parent = (YamlTree.Fields) find(root, pointer.substring(0, last));
        return parent.keys().get(unescape(pointer.substring(last + 1)));
    }

    private static YamlTree find(YamlTree root, String pointer) {
        YamlTree node = root;
        int from = 1;
        while (from <= pointer.length()) {
            int slash = pointer.indexOf('/', from);
            int to = slash < 0 ? pointer.length() : slash;
            String part = unescape(pointer.substring(from, to));
            node = node instanceof YamlTree.Items items
                    ? items.items().get(Integer.parseInt(part))
                    : ((YamlTree.Fields) node).fields().get(part);
            from = to + 1;
        }
        return node;
    }

    private static String unescape(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
