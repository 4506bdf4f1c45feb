/** What a dose distribution means biologically: BED, EQD2, gEUD, NTCP, TCP. Models with published parameters, never part of a dose. */
package org.dosegate.engine.biology;
