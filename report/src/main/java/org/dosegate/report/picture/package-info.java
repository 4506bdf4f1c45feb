/** Pictures of the dose: planes through the hottest point and the target, and stacks of planes to be scrolled through. */
package org.dosegate.report.picture;
