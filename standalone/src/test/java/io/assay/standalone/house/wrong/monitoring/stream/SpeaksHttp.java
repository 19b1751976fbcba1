package io.assay.standalone.house.wrong.monitoring.stream;

import java.net.http.HttpClient;

/** Wrong: a stream that asks others. */
final class SpeaksHttp {

    HttpClient http;
}
