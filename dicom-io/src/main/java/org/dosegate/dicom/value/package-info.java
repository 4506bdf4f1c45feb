/** Values of elements by the exact grammar of PS3.5: what cannot be read is refused, nothing has a default. */
package org.dosegate.dicom.value;
