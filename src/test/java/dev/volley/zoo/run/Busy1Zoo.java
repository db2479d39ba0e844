package dev.volley.zoo.run;

class Busy1Zoo extends BusyZoo {}
