package io.assay.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Turns UTF-8 bytes into texts, of which equal short ones share one string. */
final class Utf8Texts {

    private static final int FIRST_ROOM = 256;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final TextPool pool = new TextPool();
    private CharBuffer room = CharBuffer.allocate(FIRST_ROOM);

    /** The text in these bytes; an illegal argument when they are not UTF-8. */
    String text(byte[] bytes, int from, int to) {
        if (room.capacity() < to - from) {
            room = CharBuffer.allocate(Math.max(to - from, 2 * room.capacity()));
        }
        room.clear();
        CoderResult result = decoder.reset().decode(ByteBuffer.wrap(bytes, from, to - from), room, true);
        if (result.isError()) {
            throw new IllegalArgumentException("is not UTF-8 text; save it as UTF-8");
        }
        return pool.text(room.array(), 0, room.position());
    }
}
