/** DICOM files as bytes: the strict pass, the library behind one interface, and the comparison of both readings. */
package org.dosegate.dicom.codec;
