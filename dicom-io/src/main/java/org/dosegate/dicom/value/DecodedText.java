package org.dosegate.dicom.value;

/**
 * A text value as characters.
 *
 * @param text trimmed text; where the bytes cannot be decoded, ASCII with every other byte as {@code \xHH}, so that different bytes stay
 *     different
 * @param decodable whether all bytes have a meaning in the declared character set
 */
public record DecodedText(String text, boolean decodable) {}
