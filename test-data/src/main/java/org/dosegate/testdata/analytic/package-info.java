/**
 * Closed forms. In a linear dose D = Dc + g (p - c) . u the part of a body that receives at least d is what lies beyond the plane
 * (p - c) . u = t with t = (d - Dc) / g, so every dose-volume histogram is the volume of a cap. Lengths in mm, volumes in mm3. Conventions
 * and test cases as in Nelms et al., Med Phys 2015;42:4435, doi 10.1118/1.4923175.
 */
package org.dosegate.testdata.analytic;
