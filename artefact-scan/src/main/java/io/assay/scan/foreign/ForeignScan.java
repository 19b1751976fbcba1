package io.assay.scan.foreign;

import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.reading.Shown;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Says of files that are never loaded here, whatever they claim to be, what loading them would have done: pickles, alone,
 * packed, in zip archives (PyTorch, Keras) and in NumPy files, and layers of Keras models that carry code.
 */
public final class ForeignScan {

    private static final int HEAD = 4096;
    private static final Pattern LAMBDA = Pattern.compile("\"class_name\"\\s*:\\s*\"(?:keras\\.layers\\.)?Lambda\"");
    private static final Pattern OLD_PICKLE = Pattern.compile("(?:^|[(\\]}.a-z0-9\\n])[ci][A-Za-z_][\\w.]*\\n[A-Za-z_]\\w*\\n");
    private static final Pattern OBJECTS = Pattern.compile("'descr':\\s*(\\[.*)?'[|<>=]?O");

    private final ScanLimits limits;
    private final Refuse refuse;

    private ForeignScan(ScanLimits limits, Refuse refuse) {
        this.limits = limits;
        this.refuse = refuse;
    }

    public static void scan(byte[] bytes, ScanLimits limits, Refuse refuse) {
        new ForeignScan(limits, refuse).judge(bytes, "the file", true);
    }

    private void judge(byte[] bytes, String what, boolean outermost) {
        String head = latin(bytes, HEAD);
        if (isPickle(bytes)) {
            pickle(bytes, 0, what);
        } else if (head.startsWith("\u0093NUMPY")) {
            array(bytes, head, what);
        } else if (head.startsWith("\u0089HDF") || head.startsWith("{")) {
            lambda(bytes, what);
        } else if (outermost && head.startsWith("PK\u0003\u0004")) {
            new ZipSweep(bytes, limits).each((name, content) -> judge(content, "'" + Shown.text(name) + "' in it", false));
        } else if (outermost) {
            Unpacked.of(bytes, limits).ifPresent(content -> judge(content, "what is packed in it", false));
        }
    }

    /** Whether the file is a pickle: it says its protocol first, or is text that names what to import, as protocols 0 and 1 do. */
    public static boolean isPickle(byte[] bytes) {
        boolean protocol = bytes.length > 1 && (bytes[0] & 0xff) == PickleReader.PROTOCOL && bytes[1] >= 2 && bytes[1] <= 5;
        return protocol || bytes.length > 0 && bytes[bytes.length - 1] == '.' && OLD_PICKLE.matcher(latin(bytes, 512)).find();
    }

    public static boolean isZlib(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 'x' && (0x7800 | bytes[1] & 0xff) % 31 == 0;
    }

    private void pickle(byte[] bytes, int from, String what) {
        var findings = PickleReader.read(bytes, from);
        String rule = findings.hostile().isPresent() ? "pickle-hostile" : "pickle";
        refuse.because(rule, what + " is a Python pickle that " + findings.words() + "; pickles are never loaded here: export the model as ONNX or PMML");
    }

    /** Elements that are Python objects lie behind the header as a pickle. */
    private void array(byte[] bytes, String head, String what) {
        int end = head.indexOf('\n');
        if (end > 0 && OBJECTS.matcher(head.substring(0, end)).find()) {
            pickle(bytes, end + 1, what + ", a NumPy array of Python objects,");
        }
    }

    private void lambda(byte[] bytes, String what) {
        if (LAMBDA.matcher(latin(bytes, bytes.length)).find()) {
            refuse.because("keras-lambda",
                    what
                            + " describes a Keras model with a Lambda layer, which would run Python code that it carries; export the model as ONNX");
        }
    }

    private static String latin(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
