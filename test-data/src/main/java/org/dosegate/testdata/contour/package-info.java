/** Bodies cut by planes: exact rings, keyholes, contour stacks as a planning system would export them. */
package org.dosegate.testdata.contour;
