package it

import org.spockframework.runtime.extension.IGlobalExtension

class RunHooks implements IGlobalExtension {
    @Override
    void start() {
        called('start')
    }

    @Override
    void stop() {
        called('stop')
    }

    static void called(String hook) {
        new File('target/hooks.txt') << "${hook} ${System.getProperty('volley.worker.id')}\n"
    }
}
