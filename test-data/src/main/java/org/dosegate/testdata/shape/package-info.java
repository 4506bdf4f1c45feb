/** Solids whose inside is known exactly: primitives, combinations and the sections that planes cut out of them. */
package org.dosegate.testdata.shape;
