package io.assay.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be checked, and against what.
 *
 * @param file an exported log or an evidence pack
 * @param kept checkpoints that were kept outside
 * @param keys public keys that are trusted; empty for those that the file brings along
 */
record Request(Path file, List<Note> kept, List<PublicKey> keys) {

    static Request of(List<String> arguments) {
        List<String> files = new ArrayList<>();
        List<Note> kept = new ArrayList<>();
        List<PublicKey> keys = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--checkpoint" -> kept.addAll(notes(value(arguments, ++i)));
                case "--key" -> keys.add(Keys.pem(text(value(arguments, ++i))));
                default -> files.add(arguments.get(i));
            }
        }
        if (files.size() != 1 || files.getFirst().startsWith("-")) {
            throw new UnusableException("give one FILE, and no options but --checkpoint KEPT.txt and --key PUBLIC.pem");
        }
        return new Request(Path.of(files.getFirst()), kept, keys);
    }

    private static List<Note> notes(String file) {
        try {
            return Note.all(text(file));
        } catch (FlawException e) {
            throw new UnusableException(file + ": " + e.getMessage());
        }
    }

    private static String value(List<String> arguments, int at) {
        if (at >= arguments.size()) {
            throw new UnusableException(arguments.getLast() + " needs a file");
        }
        return arguments.get(at);
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableException(file + " cannot be read (" + e + ")");
        }
    }
}
