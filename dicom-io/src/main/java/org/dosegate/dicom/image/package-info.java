/** CT images as volumes for pictures. Nothing here is refused: an image that cannot be used is said to be so and left out. */
package org.dosegate.dicom.image;
