/** Text as a person reads it: what came from files made safe to show and to line up, figures that agree in all outputs. */
package org.dosegate.report.text;
