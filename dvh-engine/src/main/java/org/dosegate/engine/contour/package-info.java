/** Contours out of solids: closed planar rings as structure sets store them. */
package org.dosegate.engine.contour;
