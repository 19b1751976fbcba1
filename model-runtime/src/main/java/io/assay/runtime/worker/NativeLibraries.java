package io.assay.runtime.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** ONNX Runtime's libraries, unpacked once for all workers, who else would each write 20 MB before they could begin. */
final class NativeLibraries {

    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibraries() {}

    /** Unpacks what the class path holds for this system; where it holds none, a worker looks for itself. */
    static void unpack(Path folder) throws IOException {
        Files.createDirectory(folder);
        for (String name : NAMES) {
            String file = System.mapLibraryName(name);
            try (InputStream packed = ClassLoader.getSystemResourceAsStream("ai/onnxruntime/native/" + system() + "/" + file)) {
                if (packed != null) {
                    Files.copy(packed, folder.resolve(file));
                }
            }
        }
    }

    /** As ONNX Runtime names this system. */
    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (name.contains("mac") ? "osx" : name.contains("win") ? "win" : "linux")
                + (processor.equals("amd64") || processor.equals("x86_64") ? "-x64" : "-aarch64");
    }
}
