package org.dosegate.report.draw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes images as PNG (W3C Portable Network Graphics, third edition) with {@code java.base} alone: a start needs no desktop classes. Up to 256 colours go
 * into a palette.
 */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PALETTE = 256;
    private static final byte COLOUR_RGB = 2;
    private static final byte COLOUR_PALETTE = 3;
    private static final byte COLOUR_RGBA = 6;

    private Png() {}

    /** The image as a PNG file. */
    public static byte[] of(Raster raster) {
        int[] dots = raster.dots();
        Map<Integer, Integer> palette = palette(dots);
        boolean indexed = palette.size() <= PALETTE;
        boolean opaque = raster.isOpaque();
        int channels = indexed ? 1 : opaque ? 3 : 4;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        byte colourType = indexed ? COLOUR_PALETTE : opaque ? COLOUR_RGB : COLOUR_RGBA;
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(raster.columns())
                        .putInt(raster.rows())
                        .put(new byte[] {8, colourType, 0, 0, 0})
                        .array());
        if (indexed) {
            ByteBuffer colours = ByteBuffer.allocate(3 * palette.size());
            ByteBuffer opacities = ByteBuffer.allocate(palette.size());
            int[] order = new int[palette.size()];
            palette.forEach((colour, index) -> order[index] = colour);
            for (int colour : order) {
                colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
                opacities.put((byte) (colour >>> 24));
            }
            chunk(file, "PLTE", colours.array());
            if (!opaque) {
                chunk(file, "tRNS", opacities.array());
            }
        }
        chunk(file, "IDAT", deflate(indexed ? indices(raster, palette) : filtered(raster, channels)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** Colours by their first appearance; one more than fit is as good as all. */
    private static Map<Integer, Integer> palette(int[] dots) {
        Map<Integer, Integer> palette = new HashMap<>();
        for (int dot : dots) {
            palette.putIfAbsent(dot, palette.size());
            if (palette.size() > PALETTE) {
                break;
            }
        }
        return palette;
    }

    private static byte[] indices(Raster raster, Map<Integer, Integer> palette) {
        ByteBuffer rows = ByteBuffer.allocate((raster.columns() + 1) * raster.rows());
        for (int row = 0; row < raster.rows(); row++) {
            rows.put((byte) 0);
            for (int column = 0; column < raster.columns(); column++) {
                rows.put(palette.get(raster.argb(column, row)).byteValue());
            }
        }
        return rows.array();
    }

    /** Each channel as its difference to the dot on its left (filter type 1), which smooth images compress well by. */
    private static byte[] filtered(Raster raster, int channels) {
        ByteBuffer rows = ByteBuffer.allocate((raster.columns() * channels + 1) * raster.rows());
        for (int row = 0; row < raster.rows(); row++) {
            rows.put((byte) 1);
            int left = 0;
            for (int column = 0; column < raster.columns(); column++) {
                int dot = raster.argb(column, row);
                rows.put((byte) ((dot >> 16) - (left >> 16)));
                rows.put((byte) ((dot >> 8) - (left >> 8)));
                rows.put((byte) (dot - left));
                if (channels == 4) {
                    rows.put((byte) ((dot >>> 24) - (left >>> 24)));
                }
                left = dot;
            }
        }
        return rows.array();
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
