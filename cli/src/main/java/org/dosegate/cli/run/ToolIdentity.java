package org.dosegate.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.dosegate.report.ToolInfo;

/** Which Dosegate this is; written by the build into {@code build.properties}. */
public final class ToolIdentity {
    private ToolIdentity() {}

    /** Name, version, commit and Java. */
    public static ToolInfo current() {
        Properties build = new Properties();
        try (InputStream in = ToolIdentity.class.getResourceAsStream("/org/dosegate/cli/build.properties")) {
            if (in == null) {
                throw new IllegalStateException("org/dosegate/cli/build.properties is missing from this build");
            }
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String java = System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
        return new ToolInfo("dosegate", build.getProperty("version"), build.getProperty("commit"), java);
    }
}
