/** Valid RT Structure Set, RT Dose and RT Plan objects of phantoms, the same bytes each time. */
package org.dosegate.testdata.dicom;
