package org.dosegate.constraints.protocol;

import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where something stands in a file.
 *
 * @param line line, from 1
 * @param column column in code points, from 1
 */
record YamlLocation(int line, int column) {
    static final YamlLocation START = new YamlLocation(1, 1);

    static YamlLocation of(Mark mark) {
        return new YamlLocation(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
