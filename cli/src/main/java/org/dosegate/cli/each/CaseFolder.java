package org.dosegate.cli.each;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One plan of many.
 *
 * @param shown what outputs call it
 * @param folder where its files are
 * @param report the folder of its reports; empty where none are asked for
 */
public record CaseFolder(String shown, Path folder, Optional<Path> report) {}
