/** One small network in every format: four people, two layers; a→b 2, b→c 1, c→a 3 of advice and a–d both ways of friendship. */
export const CSV_PEOPLE = 'id,site,adopted,remark\na,N,1,\nb,N,3,x\nc,S,never,\nd,S,?,"y, z"\n';
export const CSV_TIES = "from,to,weight,layer\na,b,2,advice\nb,c,1,advice\nc,a,3,advice\na,d,1,friend\nd,a,1,friend\n";

export const MULTIPLEX = "1 a b 2\n1 b c 1\n1 c a 3\n2 a d 1\n2 d a 1\n";
export const LAYERS = "layerID layerLabel\n1 advice\n2 friend\n";

export const GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a small network -->
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="site" attr.type="string"><default>N</default></key>
  <key id="d1" for="edge" attr.name="weight" attr.type="int"/>
  <key id="d2" for="edge" attr.name="layer" attr.type="string"><default>advice</default></key>
  <graph id="G" edgedefault="directed">
    <node id="a"/><node id="b"></node>
    <node id="c"><data key="d0">S</data></node>
    <node id="d"><data key="d0">S</data></node>
    <edge source="a" target="b"><data key="d1">2</data></edge>
    <edge source="b" target="c"/>
    <edge source="c" target="a"><data key="d1">3</data></edge>
    <edge source="a" target="d" directed="false"><data key="d2">friend</data></edge>
  </graph>
</graphml>
`;

export const PAJEK = `% a small network
*Network advice.net
*Vertices 4
1 "a" 0.1 0.1 0.5
2 "b"
3 "c"
4 "d"
*Arcs
1 2 2
2 3
3 1 3 c Blue
*Edges
*Network friend
*Vertices 4
1 "a"
2 "b"
3 "c"
4 "d"
*Edges
1 4 1
*Partition adopted
*Vertices 4
1
3
18
99
*Vector age
*Vertices 4
30.5
41
28
60
`;

export const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta><creator>a test</creator></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node">
      <attribute id="0" title="site" type="string"><default>N</default></attribute>
    </attributes>
    <attributes class="edge">
      <attribute id="0" title="layer" type="string"><default>advice</default></attribute>
    </attributes>
    <nodes>
      <node id="a" label="Ann"/><node id="b" label="Bob"/>
      <node id="c" label="Cat"><attvalues><attvalue for="0" value="S"/></attvalues></node>
      <node id="d" label="Dan"><attvalues><attvalue for="0" value="S"/></attvalues></node>
    </nodes>
    <edges>
      <edge id="0" source="a" target="b" weight="2.0"/>
      <edge id="1" source="b" target="c"/>
      <edge id="2" source="c" target="a" weight="3"/>
      <edge id="3" source="a" target="d" type="undirected"><attvalues><attvalue for="0" value="friend"/></attvalues></edge>
    </edges>
  </graph>
</gexf>
`;

export const DL = `dl n=4, nm=2 format=fullmatrix
labels:
a, b
c d
matrix labels:
advice, friend
data:
0 2 0 0
0 0 1 0
3 0 0 0
0 0 0 0
0 0 0 1
0 0 0 0
0 0 0 0
1 0 0 0
`;

/** The ties every sample holds, as texts; sorted. */
export const TIES = ["a→b 2 advice", "a→d 1 friend", "b→c 1 advice", "c→a 3 advice", "d→a 1 friend"];
