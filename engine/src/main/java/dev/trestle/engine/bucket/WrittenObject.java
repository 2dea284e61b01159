package dev.trestle.engine.bucket;

import java.util.Base64;
import java.util.HexFormat;

/**
 * An object that has been written.
 *
 * @param key its name in the bucket
 * @param bytes its size
 * @param hexMd5 the MD5 digest of its content in hexadecimal digits, which is its ETag
 */
public record WrittenObject(String key, long bytes, String hexMd5) {

    /** The MD5 digest in base 64, as manifests and Content-MD5 give it. */
    public String base64Md5() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexMd5));
    }
}
